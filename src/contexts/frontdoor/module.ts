import type { Module } from '../../platform/module.ts'
import { ageingJob } from './jobs/ageing.job.ts'
import { chaseJob } from './jobs/chase.job.ts'
import { proposeJob } from './jobs/propose.job.ts'
import { signalsJob } from './jobs/signals.job.ts'
import { wipeTellingsJob } from './jobs/wipe-tellings.job.ts'
import { navigation } from './navigation.ts'
import type { PageNeeds } from './needs.ts'
import { frontdoorRoutes } from './routes.ts'

export { paths as frontdoorPaths } from './paths.ts'

export const frontdoorModule = (needs: PageNeeds): Module => ({
  name: 'frontdoor',
  routes: frontdoorRoutes(needs),
  jobs: [chaseJob(needs), wipeTellingsJob, ageingJob(needs), proposeJob(needs), signalsJob(needs)],
  navigation,
  previews: [],
})
