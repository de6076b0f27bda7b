import type { ComponentChildren, VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { Part } from '../../../design/index.ts'
import { birthWords } from '../model/birth-words.ts'
import {
  childName,
  type ConsentGiven,
  type HouseholdMember,
  type ReferredChild,
  type Referral,
} from '../model/referral.ts'

export type ReferralViewProps = {
  readonly referral: Referral
  readonly concernName: string
  /** Names of the reasons for not asking for consent, by key. */
  readonly consentReasons: Readonly<Record<string, string>>
  readonly today: Temporal.PlainDate
}

type Line = readonly [label: string, words: ComponentChildren]

/** Lines of label and words; what was left empty is said to be so only where that matters. */
const Lines = ({ lines }: { lines: readonly Line[] }): VNode => (
  <dl class="govuk-summary-list govuk-summary-list--no-border om-lines">
    {lines
      .filter(([, words]) => words !== '')
      .map(([label, words]) => (
        <div key={label} class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{label}</dt>
          <dd class="govuk-summary-list__value om-asWritten">{words}</dd>
        </div>
      ))}
  </dl>
)

const said = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const

const Child = ({ child, today }: { child: ReferredChild; today: Temporal.PlainDate }): VNode => {
  const unborn = child.birth.kind === 'expected'
  return (
    <>
      <h3 class="govuk-heading-s">
        {childName(child)}, {birthWords(child.birth, today)}
      </h3>
      <Lines
        lines={[
          ['Also known as', child.alsoKnownAs],
          ['Sex', child.sex === 'unknown' ? '' : child.sex],
          ['NHS number', child.nhsNumber || (unborn ? '' : 'not given')],
          ['Address', [child.address, child.postcode].filter(Boolean).join(', ') || 'not given'],
          ['Where now', child.whereNow],
          [unborn ? 'Maternity' : 'Setting', child.setting],
          ['GP', child.gp],
          ['Ethnicity', child.ethnicity],
          [
            'Language',
            child.language === '' ? '' : `${child.language}${child.needsInterpreter ? ', needs an interpreter' : ''}`,
          ],
          ['Disability', child.disability],
        ]}
      />
    </>
  )
}

const livesHere = {
  yes: 'lives here',
  no: 'lives elsewhere',
  'not-known': 'not known whether they live here',
} as const

const Member = ({ member, today }: { member: HouseholdMember; today: Temporal.PlainDate }): VNode => (
  <li>
    <strong>{member.name}</strong>, {member.relationship || 'relationship not known'}, {birthWords(member.birth, today)}
    ; {livesHere[member.livesHere]}; parental responsibility: {said[member.parentalResponsibility].toLowerCase()}
    {member.phone && <>; {member.phone}</>}
    {member.worryAbout && <strong>. The worry is about this person.</strong>}
  </li>
)

const consentWords = { given: 'Given', refused: 'Refused', 'not-asked': 'Not asked for' } as const

const Consent = ({ consent, names }: { consent: ConsentGiven; names: Readonly<Record<string, string>> }): VNode => (
  <Lines
    lines={[
      ['Family aware', said[consent.familyAware]],
      ['Consent', `${consentWords[consent.consent]}${consent.givenBy === '' ? '' : ` by ${consent.givenBy}`}`],
      ['Reasons', consent.reasons.map((key) => names[key] ?? key).join('; ')],
      ['Explanation', consent.explanation],
      ['Keep from the family', consent.keepFromFamily === '' ? '' : <strong>{consent.keepFromFamily}</strong>],
    ]}
  />
)

const dangerWords: Readonly<Record<Referral['immediateDanger'], ComponentChildren>> = {
  no: 'The referrer says no',
  'called-999': <strong>Yes: 999 was called</strong>,
  'not-called': <strong>Yes, and nobody had called 999</strong>,
}

const Worry = ({ referral }: { referral: Referral }): VNode => (
  <Lines
    lines={[
      ['In danger now', dangerWords[referral.immediateDanger]],
      ['Worried about', referral.concern.worriedAbout],
      ['What it does to the child', referral.concern.impactOnChild],
      ['When and where', referral.concern.whenAndWhere],
      ['Before this', referral.concern.history],
      ['The child’s own words', referral.childsVoice],
      ['What the parents say', referral.parentsViews],
      ['Risks to staff', referral.concern.risksToStaff === '' ? '' : <strong>{referral.concern.risksToStaff}</strong>],
    ]}
  />
)

const Household = ({ members, today }: { members: Referral['household']; today: Temporal.PlainDate }): VNode =>
  members.length === 0 ? (
    <p class="govuk-body">The referrer named nobody else.</p>
  ) : (
    <ul class="govuk-list govuk-list--spaced">
      {members.map((member, index) => (
        <Member key={index} member={member} today={today} />
      ))}
    </ul>
  )

const Wanted = ({ referral: { workingWell, supportGiven, wanted } }: { referral: Referral }): VNode => (
  <Lines
    lines={[
      ['Working well', workingWell === '' ? 'not said' : workingWell],
      ['Support given', supportGiven],
      ['Wanted', wanted],
    ]}
  />
)

const Referrer = ({ referrer: { name, role, agency, phone } }: { referrer: Referral['referrer'] }): VNode => (
  <Lines
    lines={[
      ['Name', `${name}, ${role}`],
      ['From', agency],
      ['Telephone', phone],
    ]}
  />
)

/** The referral as the referrer wrote it, the concern first. Nothing is shortened or put better. */
export const ReferralView = ({ referral, concernName, consentReasons, today }: ReferralViewProps): VNode => (
  <>
    <Part title={`Concern: ${concernName}`}>
      <Worry referral={referral} />
    </Part>
    <Part title={referral.children.length === 1 ? 'Child' : `Children: ${String(referral.children.length)}`}>
      {referral.children.map((child, index) => (
        <Child key={index} child={child} today={today} />
      ))}
    </Part>
    <Part title="Household and others">
      <Household members={referral.household} today={today} />
    </Part>
    <Part title="Consent">
      <Consent consent={referral.consent} names={consentReasons} />
    </Part>
    <Part title="What is working well, and what is wanted">
      <Wanted referral={referral} />
    </Part>
    <Part title="Referrer">
      <Referrer referrer={referral.referrer} />
    </Part>
  </>
)
