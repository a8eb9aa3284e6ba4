import { type ActionFunctionArgs, data } from '@remix-run/node'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Access, PublicAccess, StaffAccess, WebhookAccess } from './access.ts'
import { unreadableInput } from './errors.ts'
import { refusalData, refusalResponse } from './refusal-response.ts'
import { admit, type RequestContext } from './request-context.server.ts'
import { statusOfKind } from './status.ts'

/** What an action is given: a form, or for a webhook the untouched request. */
export type WriteContext<A extends Access> = A extends WebhookAccess
	? RequestContext<A>
	: RequestContext<A> & { readonly form: FormData }

/**
 * An action. Says who may call it. A refusal thrown by what it does is handed back to the form with
 * the status of its kind, so that the page shows its words beside what was typed; a refusal of who
 * calls goes to the error boundary, because there is no form for them.
 */
export function writes<A extends PublicAccess | StaffAccess, T>(
	access: A,
	write: (ctx: WriteContext<A>) => Promise<T>,
) {
	const action = async (args: ActionFunctionArgs) => {
		const ctx = await admitted(access, args)
		try {
			return await write({ ...ctx, form: await readForm(args.request) } as WriteContext<A>)
		} catch (error) {
			if (!isRefusal(error)) throw error
			return data(refusalData(error), { status: statusOfKind[error.kind] })
		}
	}
	return Object.assign(action, { access })
}

/** The action of a machine's address. It reads the raw body itself; a refusal is plain JSON. */
export function receives(
	access: WebhookAccess,
	receive: (ctx: WriteContext<WebhookAccess>) => Promise<Response>,
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

async function readForm(request: Request): Promise<FormData> {
	let form: FormData
	try {
		form = await request.formData()
	} catch {
		throw unreadableInput()
	}
	for (const [, value] of form) {
		// No text of ours holds a null byte, and PostgreSQL cannot store one.
		if (typeof value === 'string' && value.includes('\0')) throw unreadableInput()
	}
	return form
}
