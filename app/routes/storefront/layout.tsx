import { Outlet } from '@remix-run/react'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

export const loader = reads(publicAccess, async () => null)

export default function Layout() {
	return <Outlet />
}
