import { useRootData } from '#app/http/root-data.ts'
import { booksAccess, type Surface, surfacesOf } from '#app/http/surfaces.ts'

/** Who is signed in, as the root page knows; null on a page that could not be loaded. */
export function useStaff() {
	return useRootData()?.staff ?? null
}

/** Whether this page's reader may enter a part of the house: a link elsewhere leads nowhere. */
export function useMayEnter(surface: Surface): boolean {
	const staff = useStaff()
	return staff !== null && surfacesOf(staff.role).includes(surface)
}

/** Whether this page's reader may act in the books: an auditor is offered nothing to do. */
export function useMayActInBooks(): boolean {
	const staff = useStaff()
	return staff !== null && booksAccess.roles.includes(staff.role)
}
