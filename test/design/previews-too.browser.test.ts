import { lookAtPreviews } from './previews-opened.ts'

lookAtPreviews(1, 2)
