import { options, type VNode } from 'preact'
import { isSafeAddress } from './address.ts'

/**
 * Looks at every element as it is made, whoever wrote it: an address that could run script, a handler (perhaps spread
 * from data) or inline style throws, because the content security policy would refuse them or an attacker want them.
 */
const check = (type: string, props: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue
    if (/^on/i.test(name) || name === 'style' || name === 'srcdoc' || name === 'dangerouslySetInnerHTML')
      throw new Error(`<${type}> may not have ${name}`)
    if (
      /^(?:href|src|action|formaction|xlink:?href)$/i.test(name) &&
      !(typeof value === 'string' && isSafeAddress(value))
    )
      throw new Error(`<${type}> was given an address that is not allowed in ${name}`)
  }
}

const hooks: { vnode?: (vnode: VNode) => void } = options
const before = hooks.vnode?.bind(hooks)
hooks.vnode = (vnode) => {
  if (typeof vnode.type === 'string') check(vnode.type, { ...vnode.props })
  before?.(vnode)
}
