import { lookAtPreviews } from './previews-opened.ts'

lookAtPreviews(0, 2)
