import { AppError } from '#lib/core/vocabulary/app-error'

export const noSuchMember = () =>
  new AppError('not_found', 'There is no such member in this workspace. They may have left or been removed.')

export const lastOwner = (whatIsRefused: string) =>
  new AppError('conflict', `${whatIsRefused}: a workspace needs an owner. Make another member an owner first.`)
