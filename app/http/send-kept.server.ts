import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './accept-encoding.ts'
import { isKnown, type KeptBody, type Representation } from './kept-body.server.ts'

/** What of a page somebody is sent: all of it, or that he has it already. */
interface Answer {
	readonly status: 200 | 304
	readonly fields: readonly string[]
	readonly body: Buffer | undefined
}

function answerTo(
	{ headers, method }: IncomingMessage,
	{ hash, representations }: KeptBody,
): Answer {
	const chosen: Representation = representations[chooseEncoding(one(headers['accept-encoding']))]
	if (isKnown(hash, headers['if-none-match'])) {
		return { status: 304, fields: chosen.unchangedFields, body: undefined }
	}
	return { status: 200, fields: chosen.fields, body: method === 'HEAD' ? undefined : chosen.body }
}

/** Node joins this field if it is sent twice, though its types do not say so. */
function one(field: string | string[] | undefined): string | undefined {
	return Array.isArray(field) ? field.join(', ') : field
}

/** Sends a kept page where nothing has been said yet: all fields go out as they are. */
export function sendAtOnce(
	req: IncomingMessage,
	res: ServerResponse,
	kept: KeptBody,
	requestId: string,
): void {
	const { status, fields, body } = answerTo(req, kept)
	res.writeHead(status, fields.concat('x-request-id', requestId))
	res.end(body)
}

/** Sends a kept page in the place of what has been prepared so far. */
export function sendInstead(req: IncomingMessage, res: ServerResponse, kept: KeptBody): void {
	const { status, fields, body } = answerTo(req, kept)
	res.statusCode = status
	setFields(res, fields)
	res.end(body)
}

/** Sets fields, given as names and values in turn. */
export function setFields(res: ServerResponse, fields: readonly string[]): void {
	for (let i = 0; i < fields.length; i += 2) res.setHeader(fields[i] ?? '', fields[i + 1] ?? '')
}
