import { Outlet } from '@remix-run/react'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(staffAccess('officer', 'head', 'admin'), async () => null)

export default function Layout() {
	return <Outlet />
}
