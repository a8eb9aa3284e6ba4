import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isRefusal } from '#app/shared/refusal.ts'
import type { FrameAccess, PublicAccess, SharedAccess, StaffAccess } from './access.ts'
import { refusalResponse } from './refusal-response.ts'
import { admit, type RequestContext } from './request-context.server.ts'
import { signInPath } from './return-path.ts'

type PageAccess = PublicAccess | SharedAccess | FrameAccess | StaffAccess

/**
 * A loader. Says who may call it and answers with data or a response. A refusal becomes the answer
 * of its kind, for the nearest error boundary; whoever is not signed in is led to the door.
 */
export function reads<A extends PageAccess, T>(
	access: A,
	read: (ctx: RequestContext<A>) => Promise<T>,
) {
	const loader = async (args: LoaderFunctionArgs): Promise<T> => {
		try {
			return await read(await admit(access, args))
		} catch (error) {
			if (!isRefusal(error)) throw error
			if (error.kind === 'unauthenticated') throw redirect(signInPath(new URL(args.request.url)))
			throw refusalResponse(error)
		}
	}
	return Object.assign(loader, { access })
}
