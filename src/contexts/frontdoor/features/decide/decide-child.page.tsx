import type { VNode } from 'preact'
import { Button, Form, Link, LongTextField, Page, Part, RadiosField, TwoColumns } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { withQuery } from '../../../../kernel/path.ts'
import type { FamilyRules, Level, OutcomeRoute } from '../../../partnership/index.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { CannotWait } from '../../parts/protection-view.tsx'
import { paths } from '../../paths.ts'
import { type ChildRow, type DecidePageProps, Missing } from './decide.page.tsx'
import { FamilyTelling } from './family-telling.tsx'
import { Going, type ItemOffer } from './going.tsx'

export type DecideChildProps = DecidePageProps & {
  readonly child: ChildRow
  readonly thresholds: { readonly document: string; readonly levels: readonly Level[] }
  readonly routes: readonly OutcomeRoute[]
  readonly items: readonly ItemOffer[]
  readonly family: FamilyRules
  readonly siblings: readonly { readonly id: string; readonly name: string }[]
  /** The words of a sibling's decision, when somebody asked to begin from them. */
  readonly copied: Readonly<Record<string, string>> | null
}

type Inside = DecideChildProps & { readonly form: FormState }

const routeHint = (route: OutcomeRoute, levels: readonly Level[]): string => {
  const names = levels.filter(({ key }) => route.levels.includes(key)).map(({ name }) => name)
  const second = route.second ? ' A second decision maker must agree.' : ''
  return `Offered at ${names.join(', ')}.${second} The referrer would read: “${route.whatNow}”`
}

const Judgement = ({ form, thresholds, routes }: Inside): VNode => (
  <TwoColumns
    even
    main={
      <RadiosField
        form={form}
        name="level"
        label="Level of need"
        hint={`In the words of: ${thresholds.document}`}
        items={thresholds.levels.map(({ key, name, words }) => ({ value: key, text: name, hint: words }))}
      />
    }
    aside={
      <RadiosField
        form={form}
        name="outcome"
        label="Where this child goes from here"
        items={routes.map((route) => ({
          value: route.key,
          text: route.name,
          hint: routeHint(route, thresholds.levels),
        }))}
      />
    }
  />
)

const Reasons = ({ form }: Inside): VNode => (
  <Part title="Why">
    <LongTextField form={form} name="known" label="What we know" rows={4} />
    <LongTextField form={form} name="meaning" label="What we think it means for this child" rows={4} />
    <LongTextField form={form} name="why" label="Why this route" rows={3} />
    <LongTextField form={form} name="wouldChange" label="What would change our mind (optional)" rows={2} />
    <LongTextField form={form} name="dissent" label="Who does not agree, and why (optional)" rows={2} />
  </Part>
)

const Telling = ({ form, standing }: Inside): VNode => (
  <Part
    title={
      standing.contact.sourceAgency === null
        ? 'What would be said if they ask'
        : `What ${standing.contact.sourceAgencyName} will read`
    }
  >
    {standing.contact.sourceAgency === null && (
      <p class="govuk-body">
        Nobody is told: whoever made this contact belongs to no agency of this hub. What you write here stays on record.
      </p>
    )}
    <LongTextField
      form={form}
      name="toldReason"
      label="The reason"
      hint="In words the family may see. Nothing an agency told us in confidence."
      rows={3}
    />
    <LongTextField
      form={form}
      name="toldNow"
      label="What to do now"
      hint="Leave empty to send the words shown with the route."
      rows={3}
    />
  </Part>
)

const Urgent = ({ form, standing }: Inside): VNode | null =>
  standing.contact.rating !== 'red' ? null : (
    <LongTextField
      form={form}
      name="urgent"
      label="If the route asks for a second person and none is there: why it cannot wait"
      hint="The decision then takes effect at once, and a second decision maker checks it by the end of the next working day."
      rows={2}
    />
  )

/** The boxes whose words are worth keeping where a colleague decided meanwhile. */
const longBoxes = [
  ['known', 'What we know'],
  ['meaning', 'What we think it means for this child'],
  ['why', 'Why this route'],
  ['wouldChange', 'What would change our mind'],
  ['dissent', 'Who does not agree, and why'],
  ['toldReason', 'The reason the referrer would read'],
  ['toldNow', 'What to do now'],
  ['familyWords', 'What the family is told'],
] as const

/** The decision for one child; siblings are decided apart. */
export const decideChildPage = (props: DecideChildProps, given: FormState): VNode => {
  const { standing, child, siblings, copied } = props
  const at = { contact: standing.contact.id, child: child.id }
  const form = Object.keys(given.typed).length === 0 && copied !== null ? { ...given, typed: copied } : given
  return (
    <Page
      title={`Decide ${standing.contact.reference}`}
      crumbs={contactCrumbs(standing, 'Decide')}
      wide
      error={form}
      whoCanSee={hubOnly}
    >
      <ContactHead standing={standing} title={`Decide for ${child.name}`} />
      <p class="govuk-body">
        <Link href={paths.picture({ contact: standing.contact.id })}>See the picture</Link>
        {' · '}
        <CannotWait contact={standing.contact.id} />
        {siblings.map((sibling) => (
          <span key={sibling.id}>
            {' · '}
            <Link href={withQuery(paths.decideChild(at), { copy: sibling.id })}>
              Begin with the words of {sibling.name}’s decision
            </Link>
          </span>
        ))}
      </p>
      {child.decision === null ? (
        <Form action={paths.decideChild(at)}>
          <input type="hidden" name="version" value={String(standing.contact.version)} />
          <Missing waiting={props.waiting} />
          <Judgement {...props} form={form} />
          <Reasons {...props} form={form} />
          <Going contact={standing.contact.id} items={props.items} form={form} />
          <Telling {...props} form={form} />
          <FamilyTelling rules={props.family} cautions={standing.cautions} form={form} />
          <Urgent {...props} form={form} />
          <Button text={`Record the decision for ${child.name}`} preventDoubleClick />
        </Form>
      ) : (
        <>
          <p class="govuk-body">{child.words}.</p>
          <NotSent form={given} boxes={longBoxes} />
        </>
      )}
    </Page>
  )
}
