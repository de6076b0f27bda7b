import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { personForm, relativeForm, tieForm } from './act.form.ts'
import { addRelative, sayAlone, sayTie } from './act.ts'
import { familyTreePage } from './family-tree.page.tsx'
import { readFamilyTree, readSaying } from './family-tree.read.ts'
import { personPage, relativePage, type SayProps, tiePage } from './say.page.tsx'

type At = { readonly contact: string }

const may = only('screener', 'decision-maker')
const then = (_: null, { contact }: At) => paths.familyTree({ contact })

const saying = (needs: Needs, page: typeof tiePage) => ({
  read: (asked: Asked<At>) => readSaying(asked, needs),
  page: (props: SayProps, _: unknown, form: FormState) => page(props, form),
})

const tieRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.familyTie, { may, audits: 'family-tree.tie-open', ...saying(needs, tiePage) }),
  route.post(paths.familyTie, {
    may,
    audits: 'family-tree.tie',
    form: tieForm,
    act: ({ tx, actor, params, now, subject }, given) => {
      subject(params.contact)
      return sayTie(tx, signedIn(actor), { contact: params.contact, ...given }, now, needs)
    },
    then,
    screen: saying(needs, tiePage),
  }),
]

const personRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.familyPerson, { may, audits: 'family-tree.person-open', ...saying(needs, personPage) }),
  route.post(paths.familyPerson, {
    may,
    audits: 'family-tree.person',
    form: personForm,
    act: ({ tx, actor, params, now, subject }, given) => {
      subject(params.contact)
      return sayAlone(tx, signedIn(actor), { contact: params.contact, ...given }, now, needs)
    },
    then,
    screen: saying(needs, personPage),
  }),
  route.get(paths.familyRelative, { may, audits: 'family-tree.relative-open', ...saying(needs, relativePage) }),
  route.post(paths.familyRelative, {
    may,
    audits: 'family-tree.relative',
    form: relativeForm,
    act: ({ tx, actor, params, now, subject }, given) => {
      subject(params.contact)
      return addRelative(tx, signedIn(actor), { contact: params.contact, ...given }, now, needs)
    },
    then,
    screen: saying(needs, relativePage),
  }),
]

/** The family of a contact, drawn, and what the hub is told of it. */
export const familyTreeRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.familyTree, {
    may: only('screener', 'decision-maker', 'business-support'),
    audits: 'family-tree.see',
    read: (asked) => readFamilyTree(asked, needs),
    page: familyTreePage,
  }),
  ...tieRoutes(needs),
  ...personRoutes(needs),
]
