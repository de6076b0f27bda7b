// Everything here is extra: each page works without it.
import { initAll } from './govuk-frontend.min.js'
import { plainRadios } from './plain-radios.js'
import { sendOnce } from './send-once.js'
import { pairKeys } from './pair-keys.js'
import { queueKeys } from './queue-keys.js'
import { liveLines } from './live.js'
import { renews } from './renews.js'
import { quickExit } from './quick-exit.js'
import { keepsText } from './keeps-text.js'

for (const start of [
  () => initAll(),
  plainRadios,
  keepsText,
  sendOnce,
  queueKeys,
  pairKeys,
  liveLines,
  renews,
  quickExit,
]) {
  try {
    start()
  } catch (error) {
    console.error(error)
  }
}
