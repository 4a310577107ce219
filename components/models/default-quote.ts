import { checkRequest } from '#catalog/check-request.ts';
