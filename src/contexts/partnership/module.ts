import type { Module } from '../../platform/module.ts'
import { demonstrationRoutes } from './features/demonstration-sign-in/demonstration.routes.ts'
import { startRoutes } from './features/demonstration-sign-in/start.routes.tsx'
import { signOutRoutes } from './features/sign-out/sign-out.routes.tsx'
import type { PartnershipNeeds } from './needs.ts'

export { KeptFields } from './parts/kept.tsx'
export { signInPaths } from './sign-in-paths.ts'

export const partnershipModule = (needs: PartnershipNeeds): Module => ({
  name: 'partnership',
  routes: [...startRoutes(needs), ...demonstrationRoutes(needs), ...signOutRoutes()],
  jobs: [],
  navigation: () => [],
  previews: [],
})
