import { accountHolder } from '../../../../platform/http/may.ts'
import { nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { inOrder, roleWords } from '../../model/role-words.ts'
import { signedIn } from '../../parts/managed.ts'
import { peoplePaths } from '../../people-paths.ts'
import { ownRolesPage, type OwnRolesProps } from './own-roles.page.tsx'

/** The page for somebody whose roles have no page of their own yet. */
export const ownRolesRoutes = (): readonly Route[] => [
  route.get(peoplePaths.ownRoles, {
    may: accountHolder,
    audits: nothingPersonal,
    read: (asked): Promise<Omit<OwnRolesProps, 'places'>> => {
      const { agencyName, roles } = signedIn(asked)
      return Promise.resolve({ agencyName, roles: inOrder([...roles]).map((role) => roleWords[role]) })
    },
    page: (props, { navigation }) => ownRolesPage({ ...props, places: navigation }),
  }),
]
