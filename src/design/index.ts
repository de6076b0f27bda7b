export * from './govuk.generated.ts'
export { onThisPage, outside, telephone } from './address.ts'
export type { Html, HtmlSlot } from './html.ts'
export { type Crumb, Page, type PageProps } from './page.tsx'
export { renderPage } from './render-page.ts'
export {
  type AssetAddresses,
  type NavigationItem,
  type Guide,
  type KeepingShown,
  type PageSurroundings,
  plainSurroundings,
  type SignedInAs,
  Surroundings,
} from './surroundings.ts'
export { type ErrorItem, errorsOf, fieldId, FormErrors } from './fields/form-errors.tsx'
export type { Choice, Choices, FieldProps, LabelSize } from './fields/field.ts'
export {
  CheckboxesField,
  DateField,
  FileField,
  LongTextField,
  PasswordField,
  RadiosField,
  SelectField,
  TextField,
} from './fields/fields.tsx'
export { AskingForm, Form, type FormProps } from './fields/form.tsx'
export { type AgencyAnswer, AgencyMarks, AgencyStrip, type AnswerState } from './parts/agency-marks.tsx'
export { ClockBadge, type ClockWords } from './parts/clock-badge.tsx'
export { type Count, Counts } from './parts/counts.tsx'
export { ActBar, Door, Doors, Heading, Link, LiveLine, Part, TwoColumns } from './parts/layout.tsx'
export { EmptyState, type QueueRow, QueueTable } from './parts/queue-table.tsx'
export { Rating, type RatingColour } from './parts/rating.tsx'
export { Sealed, SealedBox, Timeline, type TimelineItem } from './parts/timeline.tsx'
export { type AssetManifest, buildAssets } from './assets.ts'
export { type Around, type Bond, Ecomap, type EcomapProps } from './genogram/ecomap.tsx'
export { Genogram, GenogramKey, type GenogramProps } from './genogram/genogram.tsx'
export type { ChildHow, Family, Member, PartnerState, Twins, Union, UnionChild } from './genogram/family.ts'
export { type Preview, previewPage, previewsGallery, previewSlug } from './previews.tsx'
export { designPreviews } from './design.previews.ts'
