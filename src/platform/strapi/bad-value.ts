import { errors } from '@strapi/utils';

/** A value that no table can hold is the caller's fault: 400. Without a list of errors the admin's forms break. */
export const refuseBadValue = (): Error =>
  new errors.ValidationError('请求里有系统不能识别的值（编号、数字或日期），什么也没有改动。', {
    code: 'request.bad-value',
    errors: [],
  });
