// Written by `npm run bench -- signals`: do not change it by hand.
import type { Measured } from './signal-measurement.ts'

/** What the usual rules found in an invented town. */
export const measured: Measured = {
  on: '2026-11-23',
  rulesVersion: '0f7c865c',
  rules: [
    { key: 'repeat-contacts', planted: 400, found: 374, innocent: 9200, alarms: 0 },
    { key: 'raised-again', planted: 400, found: 368, innocent: 9200, alarms: 398 },
    { key: 'not-brought', planted: 400, found: 310, innocent: 9200, alarms: 265 },
    { key: 'moves', planted: 400, found: 303, innocent: 9200, alarms: 130 },
    { key: 'same-adult', planted: 400, found: 368, innocent: 9200, alarms: 110 },
    { key: 'at-once', planted: 400, found: 250, innocent: 9200, alarms: 99 },
    { key: 'new-baby', planted: 400, found: 362, innocent: 9200, alarms: 379 },
    { key: 'police-again', planted: 400, found: 338, innocent: 9200, alarms: 105 },
    { key: 'out-of-sight', planted: 400, found: 293, innocent: 9200, alarms: 117 },
  ],
  looksLike: [
    { name: 'an ordinary family', stories: 2400, alarms: 0 },
    { name: 'moved for a new job', stories: 400, alarms: 0 },
    { name: 'twins with many appointments', stories: 400, alarms: 0 },
    { name: 'a big kind family', stories: 400, alarms: 106 },
    { name: 'one agency told the same event three times', stories: 400, alarms: 3 },
    { name: 'three agencies told one event', stories: 400, alarms: 1 },
    { name: 'assessed in between', stories: 400, alarms: 0 },
    { name: 'parents who are treated and well', stories: 400, alarms: 0 },
    { name: 'a child who is often ill', stories: 400, alarms: 0 },
    { name: 'two bad nights told by everybody', stories: 400, alarms: 0 },
    { name: 'a baby after a contact that was a mistake', stories: 400, alarms: 379 },
    { name: 'a new question after advice', stories: 400, alarms: 398 },
    { name: 'taught at home', stories: 400, alarms: 3 },
    { name: 'letters that went astray', stories: 400, alarms: 265 },
    { name: 'police called about the neighbours', stories: 400, alarms: 105 },
    { name: 'ill at home for a month', stories: 400, alarms: 114 },
    { name: 'claims of parents who are parting', stories: 400, alarms: 99 },
    { name: 'a family that travels', stories: 400, alarms: 130 },
  ],
}
