import type { Module } from '../../platform/module.ts'
import { navigation } from './navigation.ts'
import type { LinkNeeds } from './needs.ts'
import { frontdoorRoutes } from './routes.ts'

export const frontdoorModule = (needs: LinkNeeds): Module => ({
  name: 'frontdoor',
  routes: frontdoorRoutes(needs),
  jobs: [],
  navigation,
  previews: [],
})
