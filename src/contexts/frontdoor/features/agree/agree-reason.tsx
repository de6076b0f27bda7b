import type { VNode } from 'preact'
import { LongTextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'

export const AgreeReason = ({ form }: { form: FormState }): VNode => (
  <LongTextField form={form} name="reason" label="What should change?" labelSize="s" rows={3} />
)
