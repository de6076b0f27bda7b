import type { Temporal } from 'temporal-polyfill'
import type { Referral } from '../../contexts/frontdoor/index.ts'
import type { SignedIn } from '../../kernel/actor.ts'
import type { Chance } from './chance.ts'
import { type Family, inventFamily } from './families.ts'
import { dramaPhone } from './hub-plan.ts'
import type { Scene } from './scenes.ts'

/** The family of a scene: a new one, or the one before, who then have a history. */
export const familyFor = (scene: Scene, chance: Chance, today: Temporal.PlainDate, before: Family | null): Family =>
  scene.sameFamily && before !== null ? before : inventFamily(chance, today, scene.worry.concern === 'unborn')

const consentFor = (scene: Scene, family: Family, chance: Chance): Referral['consent'] => {
  const mother = family.adults[0]?.name ?? 'Mother'
  if (scene.rating === 'red' || chance.happens(0.25))
    return {
      familyAware: 'no',
      consent: 'not-asked',
      givenBy: '',
      reasons: ['risk-to-child'],
      explanation: 'We think the child could be told not to speak to us.',
      keepFromFamily: chance.happens(0.3) ? 'Please do not say that the grandmother told us.' : '',
    }
  return { familyAware: 'yes', consent: 'given', givenBy: mother, reasons: [], explanation: '', keepFromFamily: '' }
}

/** What the referrer of a scene writes. */
export const inventReferral = (scene: Scene, family: Family, referrer: SignedIn, chance: Chance): Referral => ({
  immediateDanger: 'no',
  children: family.children.map((child) => ({
    ...child,
    setting: child.setting === '' ? referrer.agencyName : child.setting,
  })),
  household: family.adults,
  consent: consentFor(scene, family, chance),
  concern: {
    kind: scene.worry.concern,
    worriedAbout: scene.worry.worriedAbout,
    impactOnChild: scene.worry.impact,
    whenAndWhere: scene.worry.when,
    history: chance.happens(0.5) ? 'We spoke with the family twice before and wrote it down.' : '',
    risksToStaff: chance.happens(0.15) ? 'A large dog, not always tied up.' : '',
  },
  workingWell: scene.worry.workingWell,
  supportGiven: 'Key worker time every morning, a meeting with the parents, a food parcel.',
  wanted: scene.worry.wanted,
  childsVoice: scene.worry.voice,
  parentsViews: '',
  referrer: {
    name: referrer.name,
    role: 'Safeguarding lead',
    phone: dramaPhone(chance.between(300, 399)),
    agency: referrer.agencyName,
  },
})
