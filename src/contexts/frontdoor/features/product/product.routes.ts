import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { refuse } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { pdfOf } from '../../../../platform/pdf/pdf.ts'
import { recordWords } from '../../model/clock-words.ts'
import { receivingTeams } from '../../model/decision.ts'
import type { Needs } from '../../needs.ts'
import { lastOfMinute, timeTyped } from '../../parts/moment.form.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { findProduct, type Product, productsOf } from '../../store/products.ts'
import { makeProduct } from './act.ts'
import { productForm } from './act.form.ts'
import { compose } from './compose.ts'
import { productPage, type ProductProps } from './product.page.tsx'
import { productsPage, type ProductsProps } from './products.page.tsx'

type At = { readonly contact: string }
type One = { readonly product: string }

const staff = only('screener', 'decision-maker', 'business-support')
const makers = only('screener', 'decision-maker')

const readMany =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<ProductsProps | typeof notFound> => {
    subject(params.contact)
    const contact = await findContact(tx, params.contact)
    if (contact === null) return notFound
    const { policies, calendar } = await hubClock(tx, now, needs)
    return {
      contact: contact.id,
      reference: contact.reference,
      once: crypto.randomUUID(),
      readers: receivingTeams(policies.routes.body.routes).map((team) => ({ value: team, text: team })),
      rows: (await productsOf(tx, contact.id)).map(({ id, recipient, purpose, asAt, entries, madeByName, madeAt }) => ({
        id,
        recipient,
        status: entries === 1 ? '1 entry' : `${String(entries)} entries`,
        words: `As known at ${recordWords(calendar, asAt)}. Made by ${madeByName}, ${recordWords(calendar, madeAt)}. ${purpose}`,
      })),
      mayMake: holds(actor, 'screener', 'decision-maker'),
    }
  }

/** Whether the same document would be made of that moment today: people may have been taken apart, or a release may differ. */
const changedSince = async (tx: Tx, actor: Actor, product: Product, clock: HubClock): Promise<string> => {
  const again = await compose(tx, signedIn(actor), product, clock)
  if (again === null) return 'You may not read all the contacts it was made of.'
  const same = [...again.contacts].sort().join() === [...product.contacts].sort().join()
  return same ? '' : 'Which records are of the same person has been put right since. Make a new one.'
}

const readOne =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<One>): Promise<ProductProps | typeof notFound> => {
    const product = await findProduct(tx, params.product)
    const contact = product === null ? null : await findContact(tx, product.contact)
    if (product === null || contact === null) return notFound
    subject(product.id, product.contact)
    return {
      id: product.id,
      contact: contact.id,
      reference: contact.reference,
      heading: product.paper.heading,
      blocks: product.paper.blocks,
      changed: await changedSince(tx, actor, product, await hubClock(tx, now, needs)),
    }
  }

const momentOf = (
  { at, time }: { readonly at: string | null; readonly time: string },
  { calendar }: HubClock,
): Temporal.Instant | null | { readonly errors: Readonly<Record<string, string>> } => {
  const clockTime = timeTyped(time)
  if (clockTime === null) return { errors: { time: 'Enter a time such as 16:50' } }
  if (at === null) return time === '' ? null : { errors: { at: 'Enter the day of that time' } }
  return lastOfMinute(at, clockTime, calendar.zone)
}

/** A journey made into a document for one reader, kept as it was, and downloaded. */
export const productRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: readMany(needs),
    page: (props: ProductsProps, _: unknown, form: FormState) => productsPage(props, form),
  }
  const one = readOne(needs)
  return [
    route.get(paths.products, { may: staff, audits: 'product.list', ...screen }),
    route.post(paths.products, {
      may: makers,
      audits: 'product.make',
      form: async (asked) => {
        const props = await screen.read(asked)
        return props === notFound ? notFound : productForm(props.readers.map(({ value }) => value))
      },
      act: async ({ tx, actor, params, now, subject }, { at, time, ...given }) => {
        subject(params.contact)
        const clock = await hubClock(tx, now, needs)
        const asAt = momentOf({ at, time }, clock)
        if (asAt !== null && 'errors' in asAt) return refuse(asAt.errors)
        return makeProduct(tx, signedIn(actor), { ...given, contact: params.contact, asAt }, now, clock)
      },
      then: ({ product }) => paths.product({ product }),
      screen,
    }),
    route.get(paths.product, { may: staff, audits: 'product.see', read: one, page: (props) => productPage(props) }),
    route.file(paths.productFile, {
      may: staff,
      audits: 'product.download',
      read: async (asked) => {
        const props = await one(asked)
        const product = await findProduct(asked.tx, asked.params.product)
        if (props === notFound || product === null || props.changed !== '') return notFound
        return { name: `journey-${props.reference}.pdf`, type: 'application/pdf', bytes: await pdfOf(product.paper) }
      },
    }),
  ]
}
