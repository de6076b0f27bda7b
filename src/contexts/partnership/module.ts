import type { Module } from '../../platform/module.ts'
import { byMailRoutes } from './features/by-mail/by-mail.routes.ts'
import { demonstrationRoutes } from './features/demonstration-sign-in/demonstration.routes.ts'
import { startRoutes } from './features/demonstration-sign-in/start.routes.tsx'
import { guestsRoutes } from './features/guests/guests.routes.ts'
import { joinerRoutes } from './features/joiner/joiner.routes.ts'
import { keptTextRoutes } from './features/kept-text/kept-text.routes.ts'
import { leaverRoutes } from './features/leaver/leaver.routes.ts'
import { messagesRoutes } from './features/messages-shown/messages.routes.ts'
import { ownRolesRoutes } from './features/own-roles/own-roles.routes.ts'
import { peopleRoutes } from './features/people/people.routes.ts'
import { resetRoutes } from './features/reset-person/reset.routes.ts'
import { securityRoutes } from './features/security/security.routes.ts'
import { joinRoutes } from './features/sign-in/join.routes.ts'
import { signInRoutes } from './features/sign-in/sign-in.routes.ts'
import { signOutRoutes } from './features/sign-out/sign-out.routes.tsx'
import { tourRoutes } from './features/tour/tour.routes.ts'
import { wipeKeptTextsJob } from './jobs/wipe-kept-texts.job.ts'
import { navigation } from './navigation.ts'
import type { PartnershipNeeds } from './needs.ts'

export { guideAt } from './features/tour/guide.ts'
export type { Story, Tour, TourStep } from './model/tour.ts'
export { endStory, readStory, storiesLeft } from './store/story.ts'
export { keepingShown } from './parts/keeping-shown.tsx'
export { keptTexts } from './parts/kept-texts.ts'
export { KeptFields } from './parts/kept.tsx'
export { peoplePaths } from './people-paths.ts'
export { signInPaths } from './sign-in-paths.ts'

export const partnershipModule = (needs: PartnershipNeeds): Module => ({
  name: 'partnership',
  routes: [
    ...startRoutes(needs),
    ...signInRoutes(needs),
    ...joinRoutes(needs),
    ...byMailRoutes(needs),
    ...demonstrationRoutes(needs),
    ...tourRoutes(needs),
    ...messagesRoutes(needs),
    ...securityRoutes(needs),
    ...ownRolesRoutes(),
    ...guestsRoutes(),
    ...peopleRoutes(needs),
    ...joinerRoutes(needs),
    ...leaverRoutes(needs),
    ...resetRoutes(needs),
    ...keptTextRoutes(needs),
    ...signOutRoutes(),
  ],
  jobs: [wipeKeptTextsJob],
  navigation,
  previews: [],
})
