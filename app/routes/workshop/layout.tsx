import { Outlet } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.workshop.access, async () => null)

/** The head and the navigation around the workshop. */
export default function Layout() {
	const { nav } = useCopy().workshop
	const links = [
		{ to: '/bengkel', label: nav.home, end: true },
		{ to: '/bengkel/lot', label: nav.lots },
	]
	return (
		<StaffFrame surface="workshop" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
