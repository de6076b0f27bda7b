import type { Module } from '../../platform/module.ts'
import { demonstrationRoutes } from './features/demonstration-sign-in/demonstration.routes.ts'
import { startRoutes } from './features/demonstration-sign-in/start.routes.tsx'
import { messagesRoutes } from './features/messages-shown/messages.routes.ts'
import { securityRoutes } from './features/security/security.routes.ts'
import { signInRoutes } from './features/sign-in/sign-in.routes.ts'
import { signOutRoutes } from './features/sign-out/sign-out.routes.tsx'
import { tourRoutes } from './features/tour/tour.routes.ts'
import type { PartnershipNeeds } from './needs.ts'

export { KeptFields } from './parts/kept.tsx'
export { guideAt } from './features/tour/guide.ts'
export type { Story, Tour, TourStep } from './model/tour.ts'
export { endStory, readStory, storiesLeft } from './store/story.ts'
export { signInPaths } from './sign-in-paths.ts'

export const partnershipModule = (needs: PartnershipNeeds): Module => ({
  name: 'partnership',
  routes: [
    ...startRoutes(needs),
    ...signInRoutes(needs),
    ...demonstrationRoutes(needs),
    ...tourRoutes(needs),
    ...messagesRoutes(needs),
    ...securityRoutes(needs),
    ...signOutRoutes(),
  ],
  jobs: [],
  navigation: () => [],
  previews: [],
})
