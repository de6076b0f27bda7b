import type { Module } from '../../platform/module.ts'
import type { Needs } from './needs.ts'
import { frontdoorRoutes } from './routes.ts'

export const frontdoorModule = (needs: Needs): Module => ({
  name: 'frontdoor',
  routes: frontdoorRoutes(needs),
  jobs: [],
  previews: [],
})
