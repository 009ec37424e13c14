export * from './bridge.ts';
export * from './corrections.ts';
export * from './errors.ts';
export * from './file-parts.ts';
export * from './likely-places.ts';
export * from './model.ts';
export * from './requests.ts';
export * from './typed-text.ts';
