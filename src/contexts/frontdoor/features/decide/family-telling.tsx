import type { VNode } from 'preact'
import { LongTextField, Part, RadiosField, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { FamilyRules } from '../../../partnership/index.ts'
import type { Caution } from '../../model/cautions.ts'
import { safeToWrite } from '../../model/family.ts'
import { Cautions } from '../../parts/cautions-view.tsx'

/** Who tells the family what and by when, or why not. */
export const FamilyTelling = ({
  rules,
  cautions,
  form,
}: {
  rules: FamilyRules
  cautions: readonly Caution[]
  form: FormState
}): VNode => (
  <Part title="The family">
    <Cautions cautions={cautions} />
    <RadiosField
      form={form}
      name="familyTell"
      label="Is the family told of this decision?"
      items={[
        { value: 'tell', text: 'Yes, tell them' },
        ...rules.notTelling.map(({ key, name }) => ({ value: key, text: name })),
      ]}
    />
    <LongTextField
      form={form}
      name="familyWords"
      label="What they are told, or why not yet"
      hint="Short sentences. Nothing an agency told us in confidence, and not who was worried."
      rows={3}
    />
    <TextField form={form} name="familyWho" label="Who tells them, if they are told: a named person or role" />
    <RadiosField
      form={form}
      name="familyBy"
      label="By when, if they are told"
      items={rules.limits.map(({ key, name }) => ({ value: key, text: name }))}
    />
    <TextField form={form} name="familyNeeds" label="Interpreter, format or other help they need (optional)" />
    <RadiosField
      form={form}
      name="familySafe"
      label="Is it safe to write to their address?"
      items={safeToWrite.map(({ value, text }) => ({ value, text }))}
    />
  </Part>
)
