import { acts, type Referral } from '../../contexts/frontdoor/index.ts'
import { byMailActs, latestMessages } from '../../contexts/partnership/index.ts'
import { writeAudit } from '../../contexts/sharing/index.ts'
import type { SignedIn } from '../../kernel/actor.ts'
import type { Stage } from './stage.ts'

const mail = 'priya.nand@harbour-smiles.example'
const details = { name: 'Priya Nand', job: 'Dentist', organisation: 'Harbour Smiles Dental' }

const blankChild = {
  alsoKnownAs: '',
  nhsNumber: '',
  ethnicity: '',
  language: 'English',
  needsInterpreter: false,
  disability: '',
  whereNow: '',
  gp: '',
}

const referral: Referral = {
  immediateDanger: 'no',
  children: [
    {
      ...blankChild,
      firstNames: 'Connie',
      lastName: 'Sprake',
      birth: { kind: 'date', date: '2020-04-18' },
      sex: 'girl',
      address: '22 Net Loft Lane, Saltmarsh Bay',
      postcode: 'ZZ1 4QT',
      setting: 'Bay Primary School',
    },
  ],
  household: [
    {
      name: 'Marie Sprake',
      relationship: 'mother',
      birth: { kind: 'unknown' },
      phone: '01632 960 188',
      parentalResponsibility: 'yes',
      livesHere: 'yes',
      worryAbout: false,
    },
  ],
  consent: {
    familyAware: 'yes',
    consent: 'refused',
    givenBy: '',
    reasons: [],
    explanation: 'I told her mother that I would ask for help. She said they would manage.',
    keepFromFamily: '',
  },
  concern: {
    kind: 'neglect',
    worriedAbout:
      'Eleven teeth decayed, four with abscesses. Treatment was offered in May, July and September and each appointment was missed.',
    impactOnChild: 'She has been in pain for months and eats on one side only.',
    whenAndWhere: 'Seen at the practice today; records since May.',
    history: '',
    risksToStaff: '',
  },
  workingWell: 'Her mother came today, comforted her and asked what to buy.',
  supportGiven: 'Three appointments, a letter, two calls.',
  wanted: 'Somebody who helps the family to keep the next appointment.',
  childsVoice: 'She said: it hurts at night.',
  parentsViews: 'Her mother says that money for the bus is the trouble.',
  referrer: { name: '', role: 'Dentist', phone: '01632 960 190', agency: '' },
}

/** Comes in as a visitor would: the code is read in the mail that the demonstration shows. */
const comeIn = async ({ db, town, needs: { keyed } }: Stage): Promise<SignedIn> => {
  const needs = { db, keyed }
  const hub = town.hubs['saltmarsh-bay'] ?? ''
  const begun = await byMailActs.comeByMail({ mail, hub, source: 'seed' }, needs)
  if (!begun.ok) throw new Error(`The story stopped at a work mail: ${JSON.stringify(begun.refusal)}`)
  const { token } = begun.value
  const posted = await db.as({ kind: 'visitor' }, 'read-post', latestMessages)
  const code = posted.find(({ recipient }) => recipient === mail)?.content.slice(0, 6) ?? ''
  await byMailActs.enterMailCode({ token, code }, needs)
  const opened = await byMailActs.sayWho({ token, details }, needs)
  const session = opened.ok && 'session' in opened.value ? opened.value.session : ''
  const actor = await db.actorOf(session)
  if (actor?.kind !== 'signed-in') throw new Error('The story stopped: a code opened no session.')
  return actor
}

/** A dentist without an account, who proves her work mail and refers. */
export const playGuest = async (stage: Stage): Promise<void> => {
  const { db, needs, now } = stage
  const at = now.subtract({ minutes: 55 })
  const actor = await comeIn(stage)
  await db.as(actor, 'referral.send', async (tx) => {
    const sent = await acts.sendReferral(tx, actor, { referral, draftId: null }, at, needs)
    if (!sent.ok) throw new Error(`The story stopped at a referral: ${JSON.stringify(sent.refusal)}`)
    await writeAudit(tx, { at, actor, act: 'referral.send', outcome: 'done', subjects: [sent.value.contact] })
  })
}
