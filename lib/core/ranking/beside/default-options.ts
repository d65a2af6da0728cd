import type { AnnotationOptions } from './annotation-options.ts'

/** Of a campaign that says nothing: the ranking alone, and that all are bad may be said. */
export const defaultAnnotationOptions: AnnotationOptions = {
  strength: 'off',
  ratings: [],
  labels: [],
  comment: 'off',
  allowsAllBad: true,
  contentWarning: null,
}
