/** Names put together from syllables, origin by origin, so that no list of real names is matched against itself. */
export type Origin = { readonly name: string; readonly given: readonly string[]; readonly family: readonly string[] }

const split = (line: string): string[] => line.split(' ')

const origins = [
  {
    name: 'british',
    heads: split('har ma el jo wil ro be ch ed th ge al ca da fr li ol so em is ja lo re so vi'),
    middles: split('r l n s th m d ri li ra ni lo re'),
    ends: split('ry y ie a on er an in el a ette son'),
    endings: split('son ton ley ford well man worth field by shaw'),
  },
  {
    name: 'polish',
    heads: split('sta wo ka ma pa zo ag ja kr le mi ol bo da ew ry'),
    middles: split('ni sz cz dr gd li mi ro wi s z'),
    ends: split('slaw ek a ia na usz ysz ka ota'),
    endings: split('ski ska wicz czyk ak ek owski ewska'),
  },
  {
    name: 'south asian',
    heads: split('ra pri sa an de ha ja ka man na ru su vi ar gur am'),
    middles: split('v j n sh d m r k t p preet deep'),
    ends: split('a i it esh an een ita inder al raj'),
    endings: split('kaur singh patel begum sharma khan das rao nair chowdhury'),
  },
  {
    name: 'arabic and somali',
    heads: split('mu ah ab kha fa ya sa ha id za om ru nu la is'),
    middles: split('ham m d l h t s r b w ss'),
    ends: split('mad ed id ima ira an een ah ul iya'),
    endings: split('ahmed hassan ali omar warsame farah nur abdi yusuf saleh'),
  },
  {
    name: 'west african',
    heads: split('ade olu ayo chi ngo kwa ko ama te fo ba ike e o'),
    middles: split('b l k d n s m t w z'),
    ends: split('ola wale sade tunde ma obi nna fi me eka'),
    endings: split('oye bayo okafor mensah owusu boateng ade nwosu eze balogun'),
  },
  {
    name: 'chinese',
    heads: split('xi li wei ju mi ya zh ch yu ha hu jin qi ru'),
    middles: split('a o e ao ia ua'),
    ends: split('n ng o u i'),
    endings: split('chen wang li zhang liu wong lam ho ng tsang'),
  },
  {
    name: 'romanian and roma',
    heads: split('io a el mi cri va ste flo da ga lu ra ni re'),
    middles: split('n l r s t d v x'),
    ends: split('a u ut ana ela in ica or el'),
    endings: split('escu eanu aru u an ache oiu ila'),
  },
] as const

const products = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((made, part) => made.flatMap((start) => part.map((end) => start + end)), [''])

/** Spreads a list so that neighbours in it are not alike, the same each time. */
const shuffled = (names: readonly string[]): string[] => {
  const spread = names.map((name, index) => ({ name, place: (index * 7919 + 13) % names.length }))
  return spread.sort((a, b) => a.place - b.place).map(({ name }) => name)
}

export const inventedOrigins: readonly Origin[] = origins.map(({ name, heads, middles, ends, endings }) => ({
  name,
  given: shuffled([...new Set(products(heads, middles, ends))]),
  family: shuffled([...new Set(products(heads, middles, endings))]),
}))
