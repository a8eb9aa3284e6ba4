import { Outlet } from '@remix-run/react'
import { fetchWords } from '#app/copy/fetch-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { useRootData } from '#app/http/root-data.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { StaffFrame } from '#app/ui/office/staff-frame.tsx'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.admin.access, async () => null)

/** A browser that comes from another part has the words of this one before its page is drawn. */
export async function clientLoader(): Promise<null> {
	await fetchWords('admin')
	return null
}

/** The head and the navigation around oversight. */
export default function Layout() {
	const { admin, stationery } = useCopy()
	const { nav } = admin
	const role = useRootData()?.staff?.role
	const links = [
		{ to: '/admin', label: nav.home, end: true },
		...(role === 'admin'
			? [
					{ to: '/admin/petugas', label: nav.staff },
					{ to: '/admin/surat', label: nav.messages },
					{ to: '/admin/hari-libur', label: nav.holidays },
				]
			: []),
		{ to: '/admin/kop-surat', label: stationery.nav },
		{ to: '/admin/jejak', label: nav.audit },
	]
	return (
		<StaffFrame surface="admin" links={links}>
			<Outlet />
		</StaffFrame>
	)
}
