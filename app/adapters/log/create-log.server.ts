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

/** Lines of JSON on standard output, one for each thing that happened. */
export function createLog(level: string, destination?: DestinationStream): Logger {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: { paths: SECRET_PATHS, censor: '[secret]' },
		formatters: { level: (label) => ({ level: label }) },
	}
	return destination ? pino(options, destination) : pino(options)
}
