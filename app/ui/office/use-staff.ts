import { useRouteLoaderData } from '@remix-run/react'
import { type Surface, surfacesOf } from '#app/http/surfaces.ts'
import type { loader as rootLoader } from '#app/root.tsx'

/** Who is signed in, as the root page knows; null on a page that could not be loaded. */
export function useStaff() {
	return useRouteLoaderData<typeof rootLoader>('root')?.staff ?? null
}

/** Whether whoever reads this page may enter a part of the house: a link elsewhere leads nowhere. */
export function useMayEnter(surface: Surface): boolean {
	const staff = useStaff()
	return staff !== null && surfacesOf(staff.role).includes(surface)
}
