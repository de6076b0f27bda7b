// Written by hand from the issue's own words, not from the routes: who may use which address, by role.
// `own` says whose object of the planted contact it is, where the role alone is not enough.
export type Expected = {
  readonly roles: readonly string[]
  readonly own: 'nobody' | 'hub' | 'source' | 'police' | 'myself'
}

const hub = ['screener', 'decision-maker', 'business-support']
const hands = ['screener', 'decision-maker']
const agency = ['researcher', 'agency-supervisor']

const looksAfter = ['agency-administrator', 'hub-administrator']

export const whoMay: Readonly<Record<string, Expected>> = {
  'GET /setting': { roles: ['referrer'], own: 'nobody' },
  'GET /refer': { roles: ['referrer'], own: 'nobody' },
  'POST /refer': { roles: ['referrer'], own: 'nobody' },
  'GET /refer/:draft': { roles: ['referrer'], own: 'myself' },
  'POST /refer/:draft': { roles: ['referrer'], own: 'myself' },
  'GET /refer/:draft/:stepName': { roles: ['referrer'], own: 'myself' },
  'POST /refer/:draft/:stepName': { roles: ['referrer'], own: 'myself' },
  'GET /refer/:draft/:stepName/:item': { roles: ['referrer'], own: 'myself' },
  'POST /refer/:draft/:stepName/:item': { roles: ['referrer'], own: 'myself' },
  'GET /referrals/:contact/sent': { roles: ['referrer'], own: 'source' },
  'GET /referrals/:contact': { roles: ['referrer'], own: 'source' },
  'GET /referrals/:contact/disagree/:told': { roles: ['referrer'], own: 'myself' },
  'POST /referrals/:contact/disagree/:told': { roles: ['referrer'], own: 'myself' },
  'GET /hub': { roles: hub, own: 'nobody' },
  'LIVE /hub/news': { roles: hub, own: 'nobody' },
  'GET /hub/contacts/:contact': { roles: hub, own: 'hub' },
  'POST /hub/contacts/:contact/take': { roles: hands, own: 'hub' },
  'POST /hub/contacts/:contact/put-back': { roles: hands, own: 'hub' },
  'POST /hub/contacts/:contact/hand-over': { roles: hands, own: 'hub' },
  'GET /hub/contacts/:contact/screen': { roles: hands, own: 'hub' },
  'POST /hub/contacts/:contact/screen': { roles: hands, own: 'hub' },
  'GET /hub/contacts/:contact/re-rate': { roles: hands, own: 'hub' },
  'POST /hub/contacts/:contact/re-rate': { roles: hands, own: 'hub' },
  'GET /hub/contacts/:contact/ask': { roles: hands, own: 'hub' },
  'POST /hub/contacts/:contact/ask': { roles: hands, own: 'hub' },
  'GET /hub/contacts/:contact/picture': { roles: hub, own: 'hub' },
  'POST /hub/contacts/:contact/discuss': { roles: hands, own: 'hub' },
  'GET /hub/contacts/:contact/decide': { roles: hub, own: 'hub' },
  'GET /hub/contacts/:contact/decide/:child': { roles: ['decision-maker'], own: 'hub' },
  'POST /hub/contacts/:contact/decide/:child': { roles: ['decision-maker'], own: 'hub' },
  'GET /hub/contacts/:contact/agree/:child': { roles: ['decision-maker'], own: 'myself' },
  'POST /hub/contacts/:contact/agree/:child': { roles: ['decision-maker'], own: 'myself' },
  'GET /hub/contacts/:contact/release-wish/:item': { roles: hands, own: 'myself' },
  'POST /hub/contacts/:contact/release-wish/:item': { roles: hands, own: 'myself' },
  'GET /hub/disagreements': { roles: hub, own: 'nobody' },
  'GET /hub/disagreements/:disagreement': { roles: hub, own: 'myself' },
  'POST /hub/disagreements/:disagreement': { roles: ['decision-maker'], own: 'myself' },
  'GET /hub/phone': { roles: hub, own: 'nobody' },
  'GET /hub/phone/new': { roles: hub, own: 'nobody' },
  'POST /hub/phone/new': { roles: hub, own: 'nobody' },
  'GET /hub/phone/:contact': { roles: hub, own: 'myself' },
  'POST /hub/phone/:contact': { roles: hub, own: 'myself' },
  'GET /hub/family': { roles: hub, own: 'nobody' },
  'GET /hub/family/:decision': { roles: hub, own: 'myself' },
  'POST /hub/family/:decision': { roles: hands, own: 'myself' },
  'GET /hub/figures': { roles: hub, own: 'nobody' },
  'GET /hub/wall': { roles: hub, own: 'nobody' },
  'GET /requests': { roles: agency, own: 'nobody' },
  'GET /requests/:request': { roles: agency, own: 'police' },
  'POST /requests/:request': { roles: ['researcher'], own: 'police' },
  'GET /releases': { roles: agency, own: 'nobody' },
  'GET /releases/:wish': { roles: agency, own: 'myself' },
  'POST /releases/:wish': { roles: agency, own: 'myself' },
  'GET /agency/people': { roles: ['agency-administrator'], own: 'nobody' },
  'GET /agency/all': { roles: ['hub-administrator'], own: 'nobody' },
  'GET /agency/:agency/people': { roles: looksAfter, own: 'myself' },
  'GET /agency/:agency/people/add': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/add': { roles: looksAfter, own: 'myself' },
  'GET /agency/:agency/people/:person': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/:person/roles': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/:person/link': { roles: looksAfter, own: 'myself' },
  'GET /agency/:agency/people/:person/reset': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/:person/reset': { roles: looksAfter, own: 'myself' },
  'GET /agency/:agency/people/:person/leave': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/:person/leave': { roles: looksAfter, own: 'myself' },
  'GET /agency/:agency/people/:person/hand-over': { roles: looksAfter, own: 'myself' },
  'POST /agency/:agency/people/:person/hand-over': { roles: looksAfter, own: 'myself' },
}

/** Addresses that anybody may open: nothing about anyone stands on them. */
export const open: readonly RegExp[] = [
  /^(GET|POST) \/answer(\/|$)/,
  /^GET \/answer-received$/,
  /^(GET|POST) \/demonstration/,
  /^(GET|POST) \/sign-/,
  /^GET \/$/,
  /^(GET|POST) \/security/,
  /^(GET|POST) \/join\//,
  /^GET \/your-work$/,
  /^GET \/worried(\/|$)/,
  /^GET \/previews/,
]
