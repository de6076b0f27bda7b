import type { Module } from '../../platform/module.ts'
import { navigation } from './navigation.ts'
import type { Needs } from './needs.ts'
import { frontdoorRoutes } from './routes.ts'

export const frontdoorModule = (needs: Needs): Module => ({
  name: 'frontdoor',
  routes: frontdoorRoutes(needs),
  jobs: [],
  navigation,
  previews: [],
})
