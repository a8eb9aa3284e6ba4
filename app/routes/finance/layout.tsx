import { Outlet } from '@remix-run/react'

import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

export const handle: PageHandle = { hydrate: true }

export const loader = reads(surfaces.finance.access, async () => null)

export default function Layout() {
	return <Outlet />
}
