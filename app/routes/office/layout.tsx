import { Outlet } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.office.access, async () => null)

/** The head and the navigation around the office. */
export default function Layout() {
	const { office, till } = useCopy()
	const { nav } = office
	const links = [
		{ to: '/kantor', label: nav.home, end: true },
		{ to: '/kantor/kasir', label: till.nav },
		{ to: '/kantor/pesanan', label: nav.orders },
		{ to: '/kantor/keluhan', label: nav.complaints },
		{ to: '/kantor/ongkir', label: nav.shipping },
	]
	return (
		<StaffFrame surface="office" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
