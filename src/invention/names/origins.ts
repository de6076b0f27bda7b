import { namesOf } from './syllables.ts'

/** Where a family's names come from. */
export type Origin = {
  readonly name: string
  /** Of a hundred families in the town. */
  readonly share: number
  /** Names everybody knows, the commonest first. */
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  /** Names put together from syllables: nobody's in particular. */
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** The ending of a woman's surname for that of a man's. */
  readonly gendered?: readonly [string, string]
}

const words = (line: string): readonly string[] => line.split(' ')

/** The demonstration's surnames, which are nobody's, before those made of syllables. */
const birds = words(
  'Ashdown Bellweather Crake Dunlin Eiderly Fulmarsh Gannetson Heronby Izard Kittiwick Marramore Nightjar Plovers ' +
    'Redshanks Sanderling Turnstone Wagtail Whimbrel Yaffle',
)

export const origins: readonly Origin[] = [
  {
    name: 'british',
    share: 75,
    girls: words(
      'Isabella Charlotte Matilda Elizabeth Jessica Florence Esme Maisie Keira Eleanor Abigail Katherine Rebecca Bryony Caitlin Isobel Niamh Natalie Alexandra Ceri Lowri Gwendolen Margaret Susan Patricia Chloe Gemma Leanne Stacey Donna',
    ),
    boys: words(
      'Oliver Thomas Samuel Alfred Joseph William Theodore James Archibald Edward Daniel Benjamin Matthew Frederick Callum Finlay Sean Rhys Zachary Nathaniel Stephen Geoffrey Craig Gareth Jamie Dean Wayne Tomos Owain Elis',
    ),
    given: namesOf(
      'har ma el jo wil ro be ch ed th ge al ca da fr li ol so em is ja lo re so vi',
      'r l n s th m d ri li ra ni lo re',
      'ry y ie a on er an in el a ette son',
    ),
    family: [
      ...birds,
      ...namesOf(
        'har ma el jo wil ro be ch ed th ge al ca da fr li ol so em is ja lo re so vi',
        'r l n s th m d ri li ra ni lo re',
        'son ton ley ford well man worth field by shaw',
      ),
    ],
  },
  {
    name: 'south asian',
    share: 9,
    girls: words('Simran Priyanka Aisha Fatima Jasmeet Harpreet Meera Zainab Maryam Nadia'),
    boys: words('Mohammed Aarav Vihaan Gurpreet Hussein Harpreet Ahmed Ibrahim Haris Rafi'),
    given: namesOf(
      'ra pri sa an de ha ja ka man na ru su vi ar gur am',
      'v j n sh d m r k t p preet deep',
      'a i it esh an een ita inder al raj',
    ),
    family: namesOf(
      'ra pri sa an de ha ja ka man na ru su vi ar gur am',
      'v j n sh d m r k t p',
      'kaur singh patel begum sharma khan das rao nair chowdhury',
    ),
  },
  {
    name: 'polish and ukrainian',
    share: 5,
    girls: words('Zofia Katarzyna Zuzanna Yuliia Nataliia Kateryna Malgorzata Agnieszka'),
    boys: words('Jakub Mateusz Aleksander Oleksandr Pawel Lukasz Stanislaw Andriy Volodymyr Bartek'),
    given: namesOf(
      'sta wo ka ma pa zo ag ja kr le mi ol bo da ew ry',
      'ni sz cz dr gd li mi ro wi s z',
      'slaw ek a ia na usz ysz ka ota',
    ),
    family: namesOf(
      'sta wo ka ma pa zo ag ja kr le mi ol bo da ew ry',
      'ni sz cz dr gd li mi ro wi s z',
      'ski wicz czyk ak ek owski enko chuk',
    ),
    gendered: ['ski', 'ska'],
  },
  {
    name: 'arabic and somali',
    share: 4,
    girls: words('Fatima Aisha Maryam Khadija Zainab Safiya Hana Huda'),
    boys: words('Mohammed Yusuf Omar Ahmed Abdullah Ibrahim Zakariya Hussein Hamza Idris'),
    given: namesOf(
      'mu ah ab kha fa ya sa ha id za om ru nu la is',
      'ham m d l h t s r b w ss',
      'mad ed id ima ira an een ah ul iya',
    ),
    family: namesOf(
      'mu ah ab kha fa ya sa ha id za om ru nu la is',
      'ham m d l h t s r b w ss',
      'ahmed hassan ali omar warsame farah nur abdi yusuf saleh',
    ),
  },
  {
    name: 'west african',
    share: 3,
    girls: words('Temitope Precious Efua Ayodele Yetunde Oluwaseun Tanisha Amara'),
    boys: words('Emmanuel Chukwuemeka Ayodele Oluwaseun Kofi Prince Temitope Samuel'),
    given: namesOf(
      'ade olu ayo chi ngo kwa ko ama te fo ba ike e o',
      'b l k d n s m t w z',
      'ola wale sade tunde ma obi nna fi me eka',
    ),
    family: namesOf(
      'ade olu ayo chi ngo kwa ko ama te fo ba ike e o',
      'b l k d n s m t w z',
      'oye bayo okafor mensah owusu boateng ade nwosu eze balogun',
    ),
  },
  {
    name: 'romanian and roma',
    share: 2.5,
    girls: words('Ioana Maria Alexandra Elena Andreea Daria'),
    boys: words('Andrei Stefan Matei Ionut Luca Gabriel'),
    given: namesOf('io a el mi cri va ste flo da ga lu ra ni re', 'n l r s t d v x', 'a u ut ana ela in ica or el'),
    family: namesOf(
      'io a el mi cri va ste flo da ga lu ra ni re',
      'n l r s t d v x',
      'escu eanu aru u an ache oiu ila',
    ),
  },
  {
    name: 'chinese',
    share: 1.5,
    girls: words('Meiling Xinyi Jiayi Yuxi'),
    boys: words('Jiahao Xiaoming Haoran Zihan'),
    given: namesOf('xi li wei ju mi ya zh ch yu ha hu jin qi ru', 'a o e ao ia ua', 'n ng o u i'),
    family: namesOf(
      'xi li wei ju mi ya zh ch yu ha hu jin qi ru',
      'a o e ao ia ua',
      'chen wang li zhang liu wong lam ho ng tsang',
    ),
  },
]
