import { createContext, use } from 'react'
import type { Widened } from './strings/annotate/words.ts'
import { common } from './strings/common.ts'

export type KitWords = Widened<typeof common>

/** The words of the kit's own controls; English unless a page in another language says otherwise. */
export const KitWordsContext = createContext<KitWords>(common)

export const useKitWords = (): KitWords => use(KitWordsContext)
