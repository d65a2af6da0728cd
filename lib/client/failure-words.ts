'use client'
import { createContext, use } from 'react'
import { describeFailure, type Failure } from './failure.ts'

export type FailureWords = {
  /** Whatever was thrown, as what a page shows. */
  describe: (error: unknown) => Failure
  /** What a contract says of a field. */
  field: (sentence: string) => string
}

/** In English, as server and contracts say it, unless something above says otherwise. */
export const FailureWordsContext = createContext<FailureWords>({
  describe: describeFailure,
  field: (sentence) => sentence,
})

export const useFailureWords = (): FailureWords => use(FailureWordsContext)
