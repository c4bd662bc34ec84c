/** Figures that anyone can rebuild: definitions, importers, claims, the public site. */
export { type Register, readRegister } from './register/read-register.ts';
