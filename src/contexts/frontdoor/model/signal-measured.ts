// Written by `npm run bench -- signals`: do not change it by hand.
import type { Measured } from './signal-measurement.ts'

/** What the usual rules found in an invented town. */
export const measured: Measured = {
  on: '2026-11-23',
  rulesVersion: '0f7c865c',
  rules: [
    { key: 'repeat-contacts', planted: 400, found: 373, innocent: 9200, alarms: 0 },
    { key: 'raised-again', planted: 400, found: 362, innocent: 9200, alarms: 399 },
    { key: 'not-brought', planted: 400, found: 320, innocent: 9200, alarms: 260 },
    { key: 'moves', planted: 400, found: 336, innocent: 9200, alarms: 145 },
    { key: 'same-adult', planted: 400, found: 364, innocent: 9200, alarms: 109 },
    { key: 'at-once', planted: 400, found: 263, innocent: 9200, alarms: 113 },
    { key: 'new-baby', planted: 400, found: 363, innocent: 9200, alarms: 367 },
    { key: 'police-again', planted: 400, found: 337, innocent: 9200, alarms: 111 },
    { key: 'out-of-sight', planted: 400, found: 306, innocent: 9200, alarms: 106 },
  ],
  looksLike: [
    { name: 'an ordinary family', stories: 2400, alarms: 0 },
    { name: 'moved for a new job', stories: 400, alarms: 0 },
    { name: 'twins with many appointments', stories: 400, alarms: 0 },
    { name: 'a big kind family', stories: 400, alarms: 101 },
    { name: 'one agency told the same event three times', stories: 400, alarms: 6 },
    { name: 'three agencies told one event', stories: 400, alarms: 0 },
    { name: 'assessed in between', stories: 400, alarms: 2 },
    { name: 'parents who are treated and well', stories: 400, alarms: 0 },
    { name: 'a child who is often ill', stories: 400, alarms: 0 },
    { name: 'two bad nights told by everybody', stories: 400, alarms: 0 },
    { name: 'a baby after a contact that was a mistake', stories: 400, alarms: 367 },
    { name: 'a new question after advice', stories: 400, alarms: 399 },
    { name: 'taught at home', stories: 400, alarms: 3 },
    { name: 'letters that went astray', stories: 400, alarms: 260 },
    { name: 'police called about the neighbours', stories: 400, alarms: 111 },
    { name: 'ill at home for a month', stories: 400, alarms: 103 },
    { name: 'claims of parents who are parting', stories: 400, alarms: 113 },
    { name: 'a family that travels', stories: 400, alarms: 145 },
  ],
}
