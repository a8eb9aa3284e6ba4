import { useRouteLoaderData } from '@remix-run/react'
import type { StaffRole } from '#app/domain/staff/role.ts'

/** What every page knows, whatever it is about. */
export interface RootData {
	/** the shop's own address, without a slash at the end */
	readonly origin: string
	/** browsers may keep a page for when there is no network */
	readonly offlinePage: boolean
	/** invented people and pictures */
	readonly demo: boolean
	/** no real money */
	readonly sandbox: boolean
	/** who is signed in */
	readonly staff: { readonly name: string; readonly role: StaffRole } | null
}

/** Undefined on an error page that came before anything could be loaded. */
export function useRootData(): RootData | undefined {
	return useRouteLoaderData<RootData>('root')
}
