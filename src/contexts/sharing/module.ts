import type { Module } from '../../platform/module.ts'

export const sharingModule = (): Module => ({
  name: 'sharing',
  routes: [],
  jobs: [],
  navigation: () => [],
  previews: [],
})
