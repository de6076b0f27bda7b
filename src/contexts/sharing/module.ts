import type { Module } from '../../platform/module.ts'
import { sealJob } from './jobs/seal.job.ts'

/** What sharing runs: the sealer of the audit, with the key that signs its checkpoints and the witness that keeps them. */
export const sharingModule = (parts: Parameters<typeof sealJob>[0]): Module => ({
  name: 'sharing',
  routes: [],
  jobs: [sealJob(parts)],
  navigation: () => [],
  previews: [],
})
