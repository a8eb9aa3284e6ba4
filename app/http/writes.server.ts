import type { ActionFunctionArgs } from '@remix-run/node'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Access, PublicAccess, StaffAccess, WebhookAccess } from './access.ts'
import { tooLarge, unreadableInput } from './errors.ts'
import { mostBytes } from './judge-request.ts'
import { refused } from './parse-form.ts'
import { refusalResponse } from './refusal-response.ts'
import { admit, noteWrite, type RequestContext } from './request-context.server.ts'

/** What an action is given: a form, or for a webhook the untouched request. */
export type WriteContext<A extends Access> = A extends WebhookAccess
	? RequestContext<A>
	: RequestContext<A> & { readonly form: FormData }

/**
 * An action. Says who may call it. A refusal thrown by what it does is handed back to the form with
 * the status of its kind and what was typed (`FormAnswer`), so that the page shows its words above
 * the filled form; a refusal of who calls goes to the error boundary: there is no form for them.
 */
export function writes<A extends PublicAccess | StaffAccess, T>(
	access: A,
	write: (ctx: WriteContext<A>) => Promise<T>,
) {
	const action = async (args: ActionFunctionArgs) => {
		const ctx = await admitted(access, args)
		if (isTooLarge(args.request)) return refused(null, tooLarge())
		noteWrite(args.context)
		const form = await readForm(args.request)
		if (!form) return refused(null, unreadableInput())
		try {
			return await write({ ...ctx, form } as WriteContext<A>)
		} catch (error) {
			if (!isRefusal(error)) throw error
			return refused(form, error)
		}
	}
	return Object.assign(action, { access })
}

/**
 * The action of an address that machines call, or a script of ours with a file. It reads the raw
 * body itself; a refusal is plain JSON.
 */
export function receives<A extends WebhookAccess | StaffAccess>(
	access: A,
	receive: (ctx: RequestContext<A>) => Promise<Response>,
) {
	const action = async (args: ActionFunctionArgs): Promise<Response> => {
		try {
			return await receive(await admit(access, args))
		} catch (error) {
			if (!isRefusal(error)) throw error
			return refusalResponse(error)
		}
	}
	return Object.assign(action, { access })
}

async function admitted<A extends Access>(access: A, args: ActionFunctionArgs) {
	try {
		return await admit(access, args)
	} catch (error) {
		if (!isRefusal(error)) throw error
		throw refusalResponse(error)
	}
}

/** True for a form that says by itself that it is longer than its address takes. */
function isTooLarge({ url, headers }: Request): boolean {
	return Number(headers.get('content-length') ?? 0) > mostBytes(new URL(url).pathname)
}

/** Null for what is no form of ours: no text of ours holds a null byte, nor can PostgreSQL. */
async function readForm(request: Request): Promise<FormData | null> {
	const form = await request.formData().catch(() => null)
	const values = form ? [...form.values()] : []
	return values.some((value) => typeof value === 'string' && value.includes('\0')) ? null : form
}
