import { Outlet, useRouteLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.admin.access, async () => null)

/** The head and the navigation around oversight. */
export default function Layout() {
	const { nav } = useCopy().admin
	const role = useRouteLoaderData<typeof rootLoader>('root')?.staff?.role
	const links = [
		{ to: '/admin', label: nav.home, end: true },
		...(role === 'admin' ? [{ to: '/admin/petugas', label: nav.staff }] : []),
		{ to: '/admin/jejak', label: nav.audit },
	]
	return (
		<StaffFrame surface="admin" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
