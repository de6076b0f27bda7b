import type { ComponentChildren, VNode } from 'preact'
import { Button, Form, Heading, Page, RadiosField, SelectField, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import { aloneChoices, tieChoices } from '../../model/kin-words.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type SayProps = {
  readonly standing: Standing
  readonly people: readonly { readonly value: string; readonly text: string }[]
}

type FrameProps = { standing: Standing; title: string; action: Path; form: FormState; children: ComponentChildren }

const Frame = ({ standing, title, action, form, children }: FrameProps): VNode => (
  <Page
    title={`${title} ${standing.contact.reference}`}
    crumbs={[
      ...contactCrumbs(standing, 'Family').slice(0, -1),
      { text: 'Family', href: paths.familyTree({ contact: standing.contact.id }) },
      { text: title },
    ]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={standing.contact.reference}>{title}</Heading>
    <Form action={action}>
      {children}
      <TextField
        form={form}
        name="source"
        label="Who says so?"
        hint="An agency, somebody of the family, a document. It stands beside what you say."
      />
      <Button text="Keep it" preventDoubleClick />
    </Form>
  </Page>
)

const when = 'A year, a month and year, or a day, such as 2019, 5 2019 or 12 5 2019. Leave empty when not known.'

/** How two people of a family are related. */
export const tiePage = ({ standing, people }: SayProps, form: FormState): VNode => (
  <Frame
    standing={standing}
    title="How two people are related"
    action={paths.familyTie({ contact: standing.contact.id })}
    form={form}
  >
    <SelectField form={form} name="one" label="Who?" items={people} />
    <SelectField form={form} name="tie" label="is what?" items={tieChoices} />
    <SelectField form={form} name="other" label="Of whom?" items={people} />
    <TextField form={form} name="happened" label="Since when? (optional)" hint={when} width={10} />
  </Frame>
)

/** Something of one person. */
export const personPage = ({ standing, people }: SayProps, form: FormState): VNode => (
  <Frame
    standing={standing}
    title="About one person"
    action={paths.familyPerson({ contact: standing.contact.id })}
    form={form}
  >
    <SelectField form={form} name="about" label="Who?" items={people} />
    <SelectField form={form} name="what" label="What is so?" items={aloneChoices} />
    <TextField form={form} name="happened" label="When? (optional)" hint={when} width={10} />
  </Frame>
)

/** Somebody whom no referral named. */
export const relativePage = ({ standing }: SayProps, form: FormState): VNode => (
  <Frame
    standing={standing}
    title="Somebody who is missing"
    action={paths.familyRelative({ contact: standing.contact.id })}
    form={form}
  >
    <TextField
      form={form}
      name="name"
      label="Name"
      hint="For an unborn child, such as: Unborn child of Chioma Nkemelu"
    />
    <RadiosField
      form={form}
      name="role"
      label="Adult or child?"
      items={[
        { value: 'adult', text: 'Adult' },
        { value: 'child', text: 'Child, born or expected' },
      ]}
    />
    <RadiosField
      form={form}
      name="sex"
      label="Female or male?"
      items={[
        { value: 'female', text: 'Female' },
        { value: 'male', text: 'Male' },
        { value: 'not-known', text: 'Not known, or neither' },
      ]}
    />
    <TextField form={form} name="born" label="Born (optional)" hint={when} width={10} />
    <TextField
      form={form}
      name="due"
      label="Or expected on (optional)"
      hint="For an unborn child: the day, such as 4 2 2027"
      width={10}
    />
  </Frame>
)
