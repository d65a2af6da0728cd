'use client'
import { type ReadonlyURLSearchParams, useSearchParams } from 'next/navigation'
import { changeAddress } from './address.ts'

/** What follows the `?` of this page, and how to change it without asking the server for the page again. */
export function useAddress(): { params: ReadonlyURLSearchParams; change: typeof changeAddress } {
  return { params: useSearchParams(), change: changeAddress }
}
