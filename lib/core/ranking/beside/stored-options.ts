import { AnnotationOptions } from './annotation-options.ts'
import { defaultAnnotationOptions } from './default-options.ts'

/** A campaign's stored options; null stands for the default ones. Throws a ZodError for what is neither. */
export function annotationOptionsOf(stored: unknown): AnnotationOptions {
  return stored === null ? defaultAnnotationOptions : AnnotationOptions.parse(stored)
}
