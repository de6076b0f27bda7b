import type { ComponentChildren, VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Path } from '../../kernel/path.ts'
import { Surroundings } from '../surroundings.ts'

export type FormProps = {
  readonly action: Path
  /** The page's token; without it the one in the surroundings. */
  readonly csrf?: string | undefined
  readonly children: ComponentChildren
  readonly id?: string | undefined
  readonly class?: string | undefined
  /** Whether a file can be sent with it. */
  readonly withFile?: boolean | undefined
}

/** A form that changes something. The browser's own checks are off: the server's messages say more, and keep what was typed. */
export const Form = ({ action, csrf, children, id, class: classes, withFile }: FormProps): VNode => {
  const around = useContext(Surroundings)
  const keeping = around.keeping?.form === action ? around.keeping : undefined
  return (
    <form
      method="post"
      action={action}
      novalidate
      id={id}
      class={classes}
      enctype={withFile === true ? 'multipart/form-data' : undefined}
      data-once
      data-keeps={keeping?.keep}
      data-keeps-revision={keeping?.revision}
    >
      <input type="hidden" name="_csrf" value={csrf ?? around.csrfToken} />
      {children}
      {keeping && <p class="om-keeps" role="status" data-keeps-says />}
    </form>
  )
}

/** A form that only asks, such as a filter by state. Never for names or anything personal: its values stand in the address. */
export const AskingForm = ({
  action,
  children,
  class: classes,
}: Omit<FormProps, 'csrf' | 'id' | 'withFile'>): VNode => (
  <form method="get" action={action} novalidate class={classes}>
    {children}
  </form>
)
