'use client'
import { createContext, use } from 'react'
import { en } from './strings/frame/en.ts'
import type { FrameWords } from './strings/frame/words.ts'

/** English unless something above says otherwise: the pages that only leads and owners open are in English. */
export const FrameWordsContext = createContext<FrameWords>(en)

/** The words of the frame, the front door and one's account. On the server pages: `await frameWords()`. */
export const useFrameWords = (): FrameWords => use(FrameWordsContext)
