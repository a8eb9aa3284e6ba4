import pino, { type DestinationStream, type Logger } from 'pino'

/** Header fields and inputs that are never written down, whatever is logged. */
const SECRET_PATHS = [
	'cookie',
	'authorization',
	'password',
	'token',
	'*.cookie',
	'*.authorization',
	'*["set-cookie"]',
	'*["stripe-signature"]',
	'*.password',
	'*.token',
]

/**
 * An error as it is written down: what, where and which kind. Databases and gateways add the values
 * they stumbled over ("Failing row contains …"), which are buyers' data.
 */
function withoutValues(error: Error & { code?: unknown }): Record<string, unknown> {
	const causes = error instanceof AggregateError ? error.errors.map(withoutValues) : undefined
	return {
		type: error.name,
		message: error.message,
		stack: error.stack,
		...(typeof error.code === 'string' && { code: error.code }),
		...(causes && { causes }),
	}
}

/** Lines of JSON on standard output, one for each thing that happened. */
export function createLog(level: string, destination?: DestinationStream): Logger {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		serializers: { err: withoutValues },
		redact: { paths: SECRET_PATHS, censor: '[secret]' },
		formatters: { level: (label) => ({ level: label }) },
	}
	return destination ? pino(options, destination) : pino(options)
}
