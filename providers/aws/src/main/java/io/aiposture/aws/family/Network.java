package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.EC2;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Networks that AI resources stand in. */
final class Network implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::EC2::VPC", op(EC2, "DescribeVpcs"), "/Vpcs").named("/VpcId", "/VpcId"),
                type("AWS::EC2::Subnet", op(EC2, "DescribeSubnets"), "/Subnets").named("/SubnetId", "/SubnetId"),
                type("AWS::EC2::SecurityGroup", op(EC2, "DescribeSecurityGroups"), "/SecurityGroups")
                        .named("/GroupId", "/GroupName"),
                type("AWS::EC2::RouteTable", op(EC2, "DescribeRouteTables"), "/RouteTables")
                        .named("/RouteTableId", "/RouteTableId"),
                type("AWS::EC2::VPCEndpoint", op(EC2, "DescribeVpcEndpoints"), "/VpcEndpoints")
                        .named("/VpcEndpointId", "/VpcEndpointId"),
                type("AWS::EC2::FlowLog", op(EC2, "DescribeFlowLogs"), "/FlowLogs")
                        .named("/FlowLogId", "/FlowLogId"));
    }
}
